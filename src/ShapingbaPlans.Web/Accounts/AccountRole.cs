namespace ShapingbaPlans.Web.Accounts;

/// <summary>What an account may do; one role each, so that "who may" is one look.</summary>
public enum AccountRole
{
    /// <summary>浏览: reads what the public reads, also where anonymous reading is switched off.</summary>
    Reader,

    /// <summary>填报: enters figures.</summary>
    Editor,

    /// <summary>审核: approves what others entered, and may enter.</summary>
    Approver,

    /// <summary>管理: looks after accounts; enters and approves nothing.</summary>
    Administrator,
}
