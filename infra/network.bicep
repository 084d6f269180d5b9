metadata description = 'The bot\'s own network, so that its tables and its vault answer nobody else. Service endpoints cost nothing.'

param resourceBaseName string
param location string
@description('Who puts its instances into the subnet.')
param delegation string
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: resourceBaseName
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [{ name: 'bot', properties: { serviceName: delegation } }]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }, { service: 'Microsoft.KeyVault' }]
        }
      }
    ]
  }
}

output subnetId string = network.properties.subnets[0].id
