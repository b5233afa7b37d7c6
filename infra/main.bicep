// Ingest on Azure Functions (Flex Consumption, Linux, .NET 10 isolated): its storage by managed identity, queues, tables,
// Application Insights, and an alert where messages failed for good. One resource group; no key and no secret but the mail
// server's password, which is kept in a Key Vault.
targetScope = 'resourceGroup'

@description('Short name, part of every resource\'s name.')
@minLength(3)
@maxLength(12)
param name string = 'ingest'

@description('Region; it must offer Flex Consumption (az functionapp list-flexconsumption-locations).')
param location string = resourceGroup().location

@description('When feeds that are due are looked for: NCRONTAB with seconds, UTC.')
param pollSchedule string = '*/30 * * * * *'

@description('When waiting digests are looked for: NCRONTAB with seconds, UTC. Hourly, so that a missed run is caught up the same day.')
param digestSchedule string = '0 5 * * * *'

@description('The mail server, which must offer STARTTLS.')
param smtpHost string

@description('Its port.')
param smtpPort int = 587

@description('Account at the mail server; empty for none.')
param smtpUserName string = ''

@description('Its password; kept in a Key Vault. Empty for none.')
@secure()
param smtpPassword string = ''

@description('The sender\'s mail address.')
param smtpFrom string

@description('How strangers\' servers see us: name a page that says who asks and why.')
param userAgent string = ''

@description('Mail address of the people who look after failed messages; empty for an alert that only the portal shows.')
param opsEmail string = ''

@description('Object ids of people or groups who use the ingest command on this storage.')
param operatorIds array = []

@description('Memory of one instance in MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at once. A few are plenty: hosts are asked politely, however many instances ask.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Copies of the data: in one zone, over zones where the region has them, or over regions.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_LRS'

@description('Days that logs are kept.')
param logRetentionDays int = 30

var suffix = uniqueString(resourceGroup().id, name)
var appName = '${name}-${suffix}'
var hasPassword = !empty(smtpPassword)
var packageContainer = 'packages'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module storage 'modules/storage.bicep' = {
  name: '${name}-storage'
  params: {
    accountName: take('${toLower(replace(name, '-', ''))}${suffix}', 24)
    location: location
    sku: storageSku
    packageContainer: packageContainer
    appPrincipalId: identity.properties.principalId
    operatorIds: operatorIds
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: '${name}-monitoring'
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
    appPrincipalId: identity.properties.principalId
    storageAccountName: storage.outputs.accountName
    poisonQueues: storage.outputs.poisonQueues
    opsEmail: opsEmail
  }
}

module vault 'modules/vault.bicep' = if (hasPassword) {
  name: '${name}-vault'
  params: {
    vaultName: take('${name}-${suffix}', 24)
    location: location
    smtpPassword: smtpPassword
    appPrincipalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: '${name}-app'
  params: {
    appName: appName
    location: location
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageAccountName: storage.outputs.accountName
    packageContainerUrl: '${storage.outputs.blobEndpoint}${packageContainer}'
    insightsConnectionString: monitoring.outputs.connectionString
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    settings: concat(
      [
        { name: 'PollSchedule', value: pollSchedule }
        { name: 'DigestSchedule', value: digestSchedule }
        { name: 'Delivery__PublicUrl', value: 'https://${appName}.azurewebsites.net' }
        { name: 'Smtp__Host', value: smtpHost }
        { name: 'Smtp__Port', value: string(smtpPort) }
        { name: 'Smtp__From', value: smtpFrom }
      ],
      empty(smtpUserName) ? [] : [{ name: 'Smtp__UserName', value: smtpUserName }],
      hasPassword ? [{ name: 'Smtp__Password', value: '@Microsoft.KeyVault(SecretUri=${vault!.outputs.smtpPasswordUri})' }] : [],
      empty(userAgent) ? [] : [{ name: 'Fetching__UserAgent', value: userAgent }]
    )
  }
}

@description('Deploy the code here: func azure functionapp publish NAME, or az functionapp deployment source config-zip.')
output functionAppName string = appName

@description('200 when the pipeline is well.')
output healthUrl string = 'https://${appName}.azurewebsites.net/api/health'

@description('The storage that the ingest command works on.')
output storageAccountName string = storage.outputs.accountName
