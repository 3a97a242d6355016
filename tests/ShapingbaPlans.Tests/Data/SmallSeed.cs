using System.Text;

namespace ShapingbaPlans.Tests.Data;

/// <summary>A seed folder of an invented district, small enough to know every row by heart; gone when disposed.</summary>
public sealed class SmallSeed : IDisposable
{
    // The headers as the seed's README gives them, written down again: a changed schema is noticed here.
    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["topics.csv"] = ["topic_id,name_zh,name_en,sort", "economy,经济,Economy,1", "ecology,生态,Ecology,2"],
        ["documents.csv"] =
        [
            "document_id,region_code,kind,first_year,last_year,title_zh,title_en,publisher_zh,reference_no,issued_on,paragraphs,sha256",
            "report-2023,500106,annual-report,2023,2024,甲报告,Report A,示例区,,,9,aa",
            "report-2024,500106,annual-report,2024,2025,乙报告,Report B,示例区,示〔2025〕1号,2025-02-25,9,bb",
        ],
        ["indicators.csv"] =
        [
            "indicator_id,name_zh,name_en,topic_id,unit,measure,direction,nature,prominence,definition_zh,definition_en,aliases_zh",
            "gdp,地区生产总值,GDP,economy,亿元,level,higher,anticipative,headline,,,",
            "good-air-days,空气质量优良天数,Days of good air,ecology,天,level,higher,binding,tracked,,,",
        ],
        ["figures.csv"] =
        [
            "indicator_id,period,role,comparator,strength,value,upper_value,unit,document_id,paragraph,start,length,printed,note",
            "gdp,2023,actual,eq,firm,9.0,,亿元,report-2023,2,0,5,9.0亿元,",
            "gdp,2024,plan,ge,soft,10,,亿元,report-2023,5,3,6,10亿元以上,",
            "good-air-days,2024,plan,range,firm,300,310,天,report-2023,6,0,8,300—310天,",
            "gdp,2024,actual,eq,firm,9.8,,亿元,report-2024,2,0,5,9.8亿元,",
        ],
        ["links.csv"] = ["indicator_id,year,comparability,reason"],
        ["departments.csv"] = ["department_id,name_zh,aliases_zh"],
        ["tasks.csv"] = ["task_id,action_no,task_no,action_zh,task_zh,item_zh,document_id,paragraph"],
        ["task_departments.csv"] = ["task_id,department_id,part"],
        ["projects.csv"] = ["project_id,name_zh,plan_year,list_zh,group_zh,document_id,paragraph"],
    };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("small-seed-");

    public SmallSeed()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(AppFolder);
        foreach (var (name, lines) in Files)
            File.WriteAllLines(Path.Combine(Folder, name), lines, new UTF8Encoding(false));
    }

    /// <summary>Where the files lie.</summary>
    public string Folder => Path.Combine(_root.FullName, "seed");

    /// <summary>A folder for a database that outlives the hosts that open it.</summary>
    public string AppFolder => Path.Combine(_root.FullName, "app");

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Append(string file, string line) => File.AppendAllText(Path.Combine(Folder, file), line + "\n");

    public void Dispose() => _root.Delete(recursive: true);
}
