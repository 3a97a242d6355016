namespace ShapingbaPlans.Web.Tables;

/// <summary>What tables need to become files.</summary>
public static class TablesStart
{
    public static void AddTables(this IServiceCollection services)
    {
        services.AddSingleton<ColumnHeaders>();
        services.AddSingleton<TableFormats>();
        services.AddSingleton<DataPackage>();
        services.AddSingleton<DownloadNotes>();
        services.AddSingleton<TableNotes>();
        services.AddSingleton<TablePages>();
        services.AddSingleton<TableSchema>();
        TableFormats.Add(services);
    }
}
