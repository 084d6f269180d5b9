metadata description = 'Where decisions are kept: tables that only the bot\'s identity reaches, from the bot\'s network, and no key opens.'

param resourceBaseName string
param location string
param storageSKU string
param principalId string
param subnetId string
param workspaceId string
param tags object

// Storage Table Data Contributor: rows and tables, nothing of the account itself.
var tableContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: resourceBaseName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: storageSKU }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled' // for the one subnet below: with 'Disabled' service endpoints don't count
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: subnetId, action: 'Allow' }]
    }
  }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

// A squad's decisions are its memory: whoever removes the account must remove this first.
resource kept 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'decisions'
  scope: storage
  properties: { level: 'CanNotDelete', notes: 'The decisions of all squads are in here.' }
}

resource reachesTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, resourceBaseName, tableContributor)
  scope: storage
  properties: {
    roleDefinitionId: tableContributor
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'squadbot'
  scope: tables
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageDelete', enabled: true }]
  }
}

output tablesEndpoint string = storage.properties.primaryEndpoints.table
