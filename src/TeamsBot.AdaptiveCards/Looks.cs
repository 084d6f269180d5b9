namespace TeamsBot.AdaptiveCards;

public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

public enum TextWeight { Default, Lighter, Bolder }

public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>A heading is announced as one by screen readers.</summary>
public enum TextStyle { Default, Heading }

public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Backgrounds by meaning: the client chooses colours that hold in light, dark and high contrast.</summary>
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

public enum ColumnWidth { Auto, Stretch }

public enum ImageSize { Auto, Stretch, Small, Medium, Large }

public enum ChoiceStyle { Compact, Expanded, Filtered }

/// <summary>A secondary action stands in the overflow menu, out of sight.</summary>
public enum ActionMode { Primary, Secondary }

/// <summary>Teams does not paint positive and destructive; other hosts do.</summary>
public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Whether a tap validates and sends the inputs of the card. Back and Cancel use None.</summary>
public enum AssociatedInputs { Auto, None }
