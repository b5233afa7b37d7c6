using 'main.bicep'

param name = 'ingest'
param smtpHost = 'smtp.example.org'
param smtpFrom = 'alerts@example.org'
param smtpUserName = 'alerts@example.org'
param smtpPassword = readEnvironmentVariable('INGEST_SMTP_PASSWORD', '')
param opsEmail = 'ops@example.org'
