using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Names of facts in the reader's language.</summary>
public static class LocalNames
{
    extension(Indicator indicator)
    {
        public string Name => Languages.IsChinese ? indicator.NameZh : indicator.NameEn;

        public string Definition => Languages.IsChinese ? indicator.DefinitionZh : indicator.DefinitionEn;
    }

    extension(Topic topic)
    {
        public string Name => Languages.IsChinese ? topic.NameZh : topic.NameEn;
    }

    extension(Document document)
    {
        public string Title => Languages.IsChinese ? document.TitleZh : document.TitleEn;
    }

    extension(UnansweredPromise unanswered)
    {
        public string Reason => Languages.IsChinese ? unanswered.ReasonZh : unanswered.ReasonEn;
    }

    extension(PublishedPlans plans)
    {
        /// <summary>A name, note or reason of the facts in the reader's language; Chinese where no English form is known.</summary>
        public string Local(string textZh) => Languages.IsChinese ? textZh : plans.Translations.GetValueOrDefault(textZh, textZh);

        /// <summary>The language of <c>plans.Local(textZh)</c> where it is not the page's own; null elsewhere.</summary>
        public string? LangOf(string textZh) => Languages.IsChinese || plans.Translations.ContainsKey(textZh) ? null : "zh-Hans";
    }
}
