using System.Net.Sockets;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>What limits count a visitor by.</summary>
public static class VisitorNetwork
{
    /// <summary>A household has 2^64 addresses of the new kind: they count as one.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress is not { } address ? ""
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
