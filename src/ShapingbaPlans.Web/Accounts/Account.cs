using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed class Account : IdentityUser
{
    public const int LongestName = 40;

    /// <summary>The name that colleagues know.</summary>
    public string DisplayName { get; set; } = "";

    public AccountRole Role { get; set; }

    /// <summary>Departments an editor is limited to; with no limit of either kind all may be edited.</summary>
    public List<string> LimitedToDepartments { get; set; } = [];

    /// <summary>Topics an editor is limited to.</summary>
    public List<string> LimitedToTopics { get; set; } = [];

    public bool IsDisabled { get; set; }

    /// <summary>The password was given by an administrator: nothing else is open before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The time step of the last code of the authenticator that was taken: a code works once.</summary>
    public long LastCodeStep { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Whether the limits leave this open: the topic is one of theirs, or a department that answers for it is.</summary>
    public bool Covers(string topicId, IEnumerable<string> departmentIds)
        => (LimitedToTopics.Count == 0 && LimitedToDepartments.Count == 0)
            || LimitedToTopics.Contains(topicId) || departmentIds.Any(LimitedToDepartments.Contains);
}
