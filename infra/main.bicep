metadata description = 'For azd: makes the resource group, then what azure.bicep makes.'
targetScope = 'subscription'

@description('The azd environment; its name is part of the resource group\'s.')
@minLength(1)
@maxLength(30)
param environmentName string

param location string

@minLength(4)
@maxLength(20)
param resourceBaseName string = 'squadbot${substring(uniqueString(subscription().id, environmentName), 0, 8)}'

@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param webAppSKU string = 'B1'

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-squadbot-${environmentName}'
  location: location
  tags: tags
}

module azure 'azure.bicep' = {
  name: 'Squadbot'
  scope: group
  params: {
    resourceBaseName: resourceBaseName
    location: location
    webAppSKU: webAppSKU
    tags: tags
  }
}

output AZURE_RESOURCE_GROUP_NAME string = group.name
output BOT_ID string = azure.outputs.BOT_ID
output BOT_DOMAIN string = azure.outputs.BOT_DOMAIN
output BOT_TENANT_ID string = azure.outputs.BOT_TENANT_ID
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = azure.outputs.BOT_AZURE_APP_SERVICE_RESOURCE_ID
