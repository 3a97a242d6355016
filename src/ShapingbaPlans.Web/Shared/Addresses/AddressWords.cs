namespace ShapingbaPlans.Web.Shared.Addresses;

/// <summary>What is said of an address that cannot be answered: <c>AddressWords.resx</c>, <c>AddressWords.en.resx</c>.</summary>
public sealed class AddressWords;
