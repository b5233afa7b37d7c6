// Queues, poison queues, tables and the container of the code, reached by identities alone.

@description('3 to 24 lower-case letters and digits, unique in Azure.')
param accountName string

param location string

param sku string

@description('Blob container of the deployed code.')
param packageContainer string

@description('The identity that the functions run as.')
param appPrincipalId string

@description('People or groups who use the ingest command.')
param operatorIds array

// The pipeline's queues in its order (Pipeline.Queues); each has a poison queue beside it.
var queueNames = ['feeds', 'articles', 'statements', 'alerts', 'deliveries']
var poisonQueueNames = [for queue in queueNames: '${queue}-poison']

// The app makes a table that is missing; named here so that a template's reader and a role's scope know them.
var tableNames = [
  'feeds'
  'articles'
  'articlekeys'
  'articletexts'
  'signatures'
  'statements'
  'statementsbyofficial'
  'statementsbycountry'
  'statementsbysubject'
  'statementsbydate'
  'names'
  'mentions'
  'ledgers'
  'events'
  'subscriptions'
  'deliveries'
  'failures'
]

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packageContainer
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for queueName in concat(queueNames, poisonQueueNames): {
  parent: queues
  name: queueName
}]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for tableName in tableNames: {
  parent: tables
  name: tableName
}]

// The host keeps its keys and its timers' locks in blobs, and owns what it makes there.
resource appRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [blobDataOwner, queueDataContributor, tableDataContributor]: {
  name: guid(account.id, appPrincipalId, role)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}]

resource operatorQueueRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for operator in operatorIds: {
  name: guid(account.id, operator, queueDataContributor)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
    principalId: operator
  }
}]

resource operatorTableRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for operator in operatorIds: {
  name: guid(account.id, operator, tableDataContributor)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
    principalId: operator
  }
}]

output accountName string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output poisonQueues array = poisonQueueNames
