namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>The words of the project pages: <c>ProjectsWords.resx</c>, <c>ProjectsWords.en.resx</c>.</summary>
public sealed class ProjectsWords;
