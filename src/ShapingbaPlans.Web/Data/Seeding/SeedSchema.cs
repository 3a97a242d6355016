using System.Globalization;
using System.Text.Json;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>One seed file: its name, its header, and how a row becomes a fact.</summary>
public sealed record SeedFile(string Name, string Header, FactKind Kind, Func<SeedRow, IFact> Read)
{
    public IReadOnlyList<string> Columns { get; } = Header.Split(',');

    /// <summary>What the cells of a column are in the fact; without what says that a cell may be empty.</summary>
    public Type TypeOf(string column)
        => Kind.Type.GetProperties().FirstOrDefault(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name) == column)?.PropertyType is { } type
            ? Nullable.GetUnderlyingType(type) ?? type : typeof(string);
}

/// <summary>The seed files in the order in which they refer to one another. The schema is that of seed-data/README.md.</summary>
public static class SeedSchema
{
    public static readonly IReadOnlyList<SeedFile> Files =
    [
        new("topics.csv", "topic_id,name_zh,name_en,sort", FactKinds.For<Topic>(), Topic),
        new("documents.csv", "document_id,region_code,kind,first_year,last_year,title_zh,title_en,publisher_zh,reference_no,issued_on,paragraphs,sha256", FactKinds.For<Document>(), Document),
        new("indicators.csv", "indicator_id,name_zh,name_en,topic_id,unit,measure,direction,nature,prominence,definition_zh,definition_en,aliases_zh", FactKinds.For<Indicator>(), Indicator),
        new("figures.csv", "indicator_id,period,role,comparator,strength,value,upper_value,unit,document_id,paragraph,start,length,printed,note", FactKinds.For<Figure>(), Figure),
        new("links.csv", "indicator_id,year,comparability,reason", FactKinds.For<Link>(), Link),
        new("departments.csv", "department_id,name_zh,aliases_zh", FactKinds.For<Department>(), Department),
        new("tasks.csv", "task_id,action_no,task_no,action_zh,task_zh,item_zh,document_id,paragraph", FactKinds.For<PlanTask>(), PlanTask),
        new("task_departments.csv", "task_id,department_id,part", FactKinds.For<TaskDepartment>(), TaskDepartment),
        new("projects.csv", "project_id,name_zh,plan_year,list_zh,group_zh,document_id,paragraph", FactKinds.For<Project>(), Project),
        new("project_indicators.csv", "project_id,indicator_id", FactKinds.For<ProjectIndicator>(), ProjectIndicator),
        new("task_indicators.csv", "task_id,indicator_id,start,length,printed", FactKinds.For<TaskIndicator>(), TaskIndicator),
        new("unanswered.csv", "indicator_id,year,class,document_id,paragraph,reason_zh,reason_en", FactKinds.For<UnansweredPromise>(), UnansweredPromise),
        new("total_parts.csv", "total_id,part_id", FactKinds.For<TotalPart>(), TotalPart),
        new("translations.csv", "text_zh,text_en", FactKinds.For<Translation>(), Translation),
        new("progress.csv", "indicator_id,year,month,value,unit,source_zh,reported_on,note", FactKinds.For<ProgressFigure>(), ProgressFigure),
        new("task_steps.csv", "task_id,year,step,due_on,done_on,department_id,note", FactKinds.For<TaskStep>(), TaskStep),
    ];

    /// <summary>The file that holds facts of a kind.</summary>
    public static SeedFile For(FactKind kind) => Files.Single(f => f.Kind == kind);

    private static Topic Topic(SeedRow row) => new()
    {
        TopicId = row.Slug("topic_id"),
        NameZh = row.Required("name_zh"),
        NameEn = row.Required("name_en"),
        Sort = row.Whole("sort"),
    };

    private static Document Document(SeedRow row) => new()
    {
        DocumentId = row.Slug("document_id"),
        RegionCode = row.Required("region_code"),
        Kind = row.Term<DocumentKind>("kind"),
        FirstYear = row.Whole("first_year"),
        LastYear = row.Whole("last_year"),
        TitleZh = row.Required("title_zh"),
        TitleEn = row.Required("title_en"),
        PublisherZh = row.Text("publisher_zh"),
        ReferenceNo = row.Text("reference_no"),
        IssuedOn = row.DateOrNone("issued_on"),
        Paragraphs = row.Whole("paragraphs"),
        Sha256 = row.Required("sha256"),
    };

    private static Indicator Indicator(SeedRow row) => new()
    {
        IndicatorId = row.Slug("indicator_id"),
        NameZh = row.Required("name_zh"),
        NameEn = row.Required("name_en"),
        TopicId = row.Slug("topic_id"),
        Unit = row.Required("unit"),
        Measure = row.Term<Measure>("measure"),
        Direction = row.Term<Direction>("direction"),
        Nature = row.Term<Nature>("nature"),
        Prominence = row.Term<Prominence>("prominence"),
        DefinitionZh = row.Text("definition_zh"),
        DefinitionEn = row.Text("definition_en"),
        AliasesZh = row.Text("aliases_zh"),
    };

    private static Figure Figure(SeedRow row)
    {
        var figure = new Figure
        {
            IndicatorId = row.Slug("indicator_id"),
            Period = row.Period("period"),
            Role = row.Term<Role>("role"),
            Comparator = row.Term<Comparator>("comparator"),
            Strength = row.Term<Strength>("strength"),
            Value = row.Number("value"),
            UpperValue = row.NumberOrNone("upper_value"),
            Decimals = Math.Max(row.DecimalsOf("value"), row.DecimalsOf("upper_value")),
            Unit = row.Required("unit"),
            DocumentId = row.Slug("document_id"),
            Paragraph = row.Whole("paragraph"),
            Start = row.Whole("start"),
            Length = row.Whole("length"),
            Printed = row.Required("printed"),
            Note = row.Text("note"),
        };
        if ((figure.Comparator == Comparator.Range) != (figure.UpperValue is not null))
            row.Problem("upper_value", CellFault.UpperIsForARange);
        else if (figure.UpperValue < figure.Value)
            row.Problem("upper_value", CellFault.UpperIsBelow);
        if (figure.Length != figure.Printed.Length)
            row.Problem("length", CellFault.LengthIsNotThatOfPrinted, figure.Printed.Length.ToString(CultureInfo.InvariantCulture));
        return figure;
    }

    private static Link Link(SeedRow row) => new()
    {
        IndicatorId = row.Slug("indicator_id"),
        Year = row.Whole("year"),
        Comparability = row.Term<Comparability>("comparability"),
        Reason = row.Required("reason"),
    };

    private static Department Department(SeedRow row) => new()
    {
        DepartmentId = row.Slug("department_id"),
        NameZh = row.Required("name_zh"),
        AliasesZh = row.Text("aliases_zh"),
    };

    private static PlanTask PlanTask(SeedRow row) => new()
    {
        TaskId = row.Slug("task_id"),
        ActionNo = row.Whole("action_no"),
        TaskNo = row.Whole("task_no"),
        ActionZh = row.Required("action_zh"),
        TaskZh = row.Required("task_zh"),
        ItemZh = row.Text("item_zh"),
        DocumentId = row.Slug("document_id"),
        Paragraph = row.Whole("paragraph"),
    };

    private static TaskDepartment TaskDepartment(SeedRow row) => new()
    {
        TaskId = row.Slug("task_id"),
        DepartmentId = row.Slug("department_id"),
        Part = row.Term<DepartmentPart>("part"),
    };

    private static Project Project(SeedRow row) => new()
    {
        ProjectId = row.Slug("project_id"),
        NameZh = row.Required("name_zh"),
        PlanYear = row.Whole("plan_year"),
        ListZh = row.Required("list_zh"),
        GroupZh = row.Text("group_zh"),
        DocumentId = row.Slug("document_id"),
        Paragraph = row.Whole("paragraph"),
    };

    private static ProjectIndicator ProjectIndicator(SeedRow row) => new()
    {
        ProjectId = row.Slug("project_id"),
        IndicatorId = row.Slug("indicator_id"),
    };

    private static TaskIndicator TaskIndicator(SeedRow row)
    {
        var named = new TaskIndicator
        {
            TaskId = row.Slug("task_id"),
            IndicatorId = row.Slug("indicator_id"),
            Start = row.Whole("start"),
            Length = row.Whole("length"),
            Printed = row.Required("printed"),
        };
        if (named.Length != named.Printed.Length)
            row.Problem("length", CellFault.LengthIsNotThatOfPrinted, named.Printed.Length.ToString(CultureInfo.InvariantCulture));
        return named;
    }

    private static UnansweredPromise UnansweredPromise(SeedRow row)
    {
        var unanswered = new UnansweredPromise
        {
            IndicatorId = row.Slug("indicator_id"),
            Year = row.Whole("year"),
            Class = row.Term<UnansweredClass>("class"),
            DocumentId = row.TextOrNone("document_id"),
            Paragraph = row.WholeOrNone("paragraph"),
            ReasonZh = row.Required("reason_zh"),
            ReasonEn = row.Required("reason_en"),
        };
        if (unanswered.DocumentId is null != unanswered.Paragraph is null)
            row.Problem("paragraph", CellFault.NearestBelongTogether);
        return unanswered;
    }

    private static TotalPart TotalPart(SeedRow row) => new()
    {
        TotalId = row.Slug("total_id"),
        PartId = row.Slug("part_id"),
    };

    private static Translation Translation(SeedRow row) => new()
    {
        TextZh = row.Required("text_zh"),
        TextEn = row.Required("text_en"),
    };

    private static ProgressFigure ProgressFigure(SeedRow row)
    {
        var figure = new ProgressFigure
        {
            IndicatorId = row.Slug("indicator_id"),
            Year = row.Whole("year"),
            Month = row.Whole("month"),
            Value = row.Number("value"),
            Decimals = row.DecimalsOf("value"),
            Unit = row.Required("unit"),
            SourceZh = row.Required("source_zh"),
            ReportedOn = row.DateOrNone("reported_on"),
            Note = row.Text("note"),
        };
        if (figure.Month is < 1 or > 12)
            row.Problem("month", CellFault.NotAMonth);
        return figure;
    }

    private static TaskStep TaskStep(SeedRow row) => new()
    {
        TaskId = row.Slug("task_id"),
        Year = row.Whole("year"),
        Step = row.Term<TaskStage>("step"),
        DueOn = row.DateOrNone("due_on"),
        DoneOn = row.DateOrNone("done_on"),
        DepartmentId = row.TextOrNone("department_id"),
        Note = row.Text("note"),
    };
}
