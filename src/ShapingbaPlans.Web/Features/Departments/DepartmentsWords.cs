namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>The words of the departments' pages: <c>DepartmentsWords.resx</c>, <c>DepartmentsWords.en.resx</c>.</summary>
public sealed class DepartmentsWords;
