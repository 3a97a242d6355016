using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>
/// Our words of a resource file, read once for each language. A page says thousands of them, and the packaged reader locks and searches
/// for each.
/// </summary>
public sealed class KeptWords(Type resource) : IStringLocalizer
{
    private readonly ConcurrentDictionary<CultureInfo, FrozenDictionary<string, LocalizedString>> _languages = new();

    public LocalizedString this[string name] => Words.TryGetValue(name, out var word) ? word : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
        => Words.TryGetValue(name, out var word) ? new(name, string.Format(CultureInfo.CurrentCulture, word.Value, arguments)) : new(name, name, resourceNotFound: true);

    private FrozenDictionary<string, LocalizedString> Words => _languages.GetOrAdd(CultureInfo.CurrentUICulture, Read);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Words.Values;

    // A word that a language does not have is that of the language it comes from; Chinese, the first, has them all.
    private FrozenDictionary<string, LocalizedString> Read(CultureInfo language)
    {
        var file = new ResourceManager(resource);
        var words = new Dictionary<string, LocalizedString>();
        for (var of = language; ; of = of.Parent)
        {
            foreach (DictionaryEntry entry in file.GetResourceSet(of, createIfNotExists: true, tryParents: false) ?? (IEnumerable)Array.Empty<DictionaryEntry>())
            {
                if (entry is { Key: string name, Value: string word })
                    words.TryAdd(name, new(name, word));
            }

            if (of.Equals(CultureInfo.InvariantCulture))
                return words.ToFrozenDictionary();
        }
    }
}

/// <summary>Gives out <see cref="KeptWords"/> for our own resource files; packages keep their own way.</summary>
public sealed class KeptWordsFactory(IServiceProvider services) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _files = new();
    private readonly ResourceManagerStringLocalizerFactory _packages = ActivatorUtilities.CreateInstance<ResourceManagerStringLocalizerFactory>(services);

    public IStringLocalizer Create(Type resourceSource)
    {
        ArgumentNullException.ThrowIfNull(resourceSource);
        return _files.GetOrAdd(resourceSource, type => type.Assembly == typeof(KeptWords).Assembly ? new KeptWords(type) : _packages.Create(type));
    }

    public IStringLocalizer Create(string baseName, string location) => _packages.Create(baseName, location);
}
