// Logs in a workspace, Application Insights on it, and an alert on poisoned messages.

param name string

param location string

param retentionDays int

@description('The identity that the functions run as.')
param appPrincipalId string

param storageAccountName string

@description('Queues in which no message should ever lie.')
param poisonQueues array

@description('Empty for no mail.')
param opsEmail string

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' existing = {
  parent: account
  name: 'default'
}

// A queue's length is no metric of its own (the account's count is refreshed once a day, over all queues), so the alert
// looks at what is written to the poison queues.
resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'writes'
  scope: queueService
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
    ]
  }
}

resource ops 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(opsEmail)) {
  name: '${name}-ops'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'ops'
        emailAddress: opsEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource poisoned 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-poisoned'
  location: location
  properties: {
    displayName: 'Messages failed for good'
    description: 'A message was put into a poison queue. \'ingest replay\' shows why and tries again.'
    severity: 2
    enabled: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    scopes: [workspace.id]
    // The table comes with the first write; until then the query must not fail the deployment.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where AccountName == "${storageAccountName}" and OperationName == "PutMessage" and StatusCode < 300 | extend Queue = extract("/([a-z0-9-]+)/messages", 1, Uri) | where Queue in ("${join(poisonQueues, '", "')}")'
          timeAggregation: 'Count'
          dimensions: [
            {
              name: 'Queue'
              operator: 'Include'
              values: ['*']
            }
          ]
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: empty(opsEmail) ? [] : [ops.id]
    }
  }
}

output connectionString string = insights.properties.ConnectionString
