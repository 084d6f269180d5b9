// The elements and actions are nested in their closed hierarchies; this lets code name them as the format does.
global using static TeamsBot.AdaptiveCards.CardAction;
global using static TeamsBot.AdaptiveCards.CardElement;
