metadata description = 'Squadbot in one resource group: who it is, where it keeps decisions, where it runs, how Teams finds it.'

@description('Begins the names of all resources; part of the bot\'s address, so unique in the world. Small letters and digits.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

@description('What people see in Azure; the app package and the welcome say the same name.')
@maxLength(42)
param botDisplayName string = 'Squadbot'

@description('Where the program runs.')
@allowed(['appService', 'containerApps'])
param host string = 'appService'

@description('The App Service plan. The Basic sizes run a fixed number of instances; the others scale by the rules here.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param webAppSKU string = 'B1'

@description('How many instances there may be. They share one budget of requests to Teams.')
@minValue(1)
@maxValue(10)
param maxInstances int = 3

@description('Container Apps only: an Azure Container Registry in this resource group, and the image in it.')
param containerRegistryName string = ''
param containerImage string = ''

@description('Whether the storage account keeps copies in one building (LRS), in three of a region (ZRS) or in two regions (GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSKU string = 'Standard_ZRS'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Public addresses from which administrators may open the key vault. None: from nowhere but the bot\'s own network.')
param administratorAddresses array = []

param tags object = {}

var runsInContainers = host == 'containerApps'
var scales = runsInContainers || !startsWith(webAppSKU, 'B')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
  tags: tags
}

module network 'network.bicep' = {
  name: 'Squadbot-network'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    delegation: runsInContainers ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
    tags: tags
  }
}

module watch 'watch.bicep' = {
  name: 'Squadbot-watch'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    principalId: identity.properties.principalId
    logRetentionDays: logRetentionDays
    tags: tags
  }
}

module state 'state.bicep' = {
  name: 'Squadbot-state'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    storageSKU: storageSKU
    principalId: identity.properties.principalId
    subnetId: network.outputs.subnetId
    workspaceId: watch.outputs.workspaceId
    tags: tags
  }
}

module vault 'vault.bicep' = {
  name: 'Squadbot-vault'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    principalId: identity.properties.principalId
    subnetId: network.outputs.subnetId
    administratorAddresses: administratorAddresses
    workspaceId: watch.outputs.workspaceId
    tags: tags
  }
}

// The settings of the program, by the names that README.md and docs/deploy.md give them. None is secret: a managed identity has no password.
var settings = {
  ASPNETCORE_ENVIRONMENT: 'Production'
  ASPNETCORE_URLS: 'http://0.0.0.0:8080'
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: identity.properties.clientId
  MicrosoftAppTenantId: identity.properties.tenantId
  AZURE_CLIENT_ID: identity.properties.clientId // whose token the tables are asked with
  Tables__Endpoint: state.outputs.tablesEndpoint
  Connector__Replicas: string(scales ? maxInstances : 1)
  APPLICATIONINSIGHTS_CONNECTION_STRING: watch.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
}

module appService 'appService.bicep' = if (!runsInContainers) {
  name: 'Squadbot-app-service'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    webAppSKU: webAppSKU
    scales: scales
    maxInstances: maxInstances
    identityId: identity.id
    subnetId: network.outputs.subnetId
    settings: settings
    workspaceId: watch.outputs.workspaceId
    tags: tags
  }
}

module containerApp 'containerApp.bicep' = if (runsInContainers) {
  name: 'Squadbot-container-app'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    containerRegistryName: containerRegistryName
    containerImage: containerImage
    maxInstances: maxInstances
    identityId: identity.id
    principalId: identity.properties.principalId
    subnetId: network.outputs.subnetId
    settings: settings
    workspaceId: watch.outputs.workspaceId
    tags: tags
  }
}

var domain = runsInContainers ? containerApp!.outputs.domain : appService!.outputs.domain

module botRegistration 'botRegistration/azurebot.bicep' = {
  name: 'Squadbot-bot-registration'
  params: {
    resourceBaseName: resourceBaseName
    botDisplayName: botDisplayName
    identityResourceId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    botAppDomain: domain
    workspaceId: watch.outputs.workspaceId
    tags: tags
  }
}

// For the app package and the deployment: the toolkit and azd write them into the environment, tools/package.mjs fill does too.
output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = domain
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = runsInContainers ? '' : appService!.outputs.resourceId
