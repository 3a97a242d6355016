using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ShapingbaPlans.Tests.Support;

/// <summary>A passkey without a device: what an authenticator and a browser make of a task, and what a liar would. WebAuthn level 3, sections 6 and 7.</summary>
public sealed class SoftPasskey : IDisposable
{
    private const byte UserPresent = 1;
    private const byte UserVerified = 4;
    private const byte WithKey = 64;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private uint _count;
    private string _user = "";

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Where the browser says the page was.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>Whether the device knew its owner.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Whether the device counts; many do not.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>The answer to the task of making a passkey.</summary>
    public string Create(string options)
    {
        var task = JsonNode.Parse(options)!;
        _user = (string)task["user"]!["id"]!;
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data((string)task["rp"]!["id"]!, WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer("webauthn.create", task, _ => new JsonObject { ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray() });
    }

    /// <summary>The answer to the task of showing it.</summary>
    public string Get(string options)
    {
        var task = JsonNode.Parse(options)!;
        var data = Data((string)task["rpId"]!, 0);
        return Answer("webauthn.get", task, client => new JsonObject
        {
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(_key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private byte[] Data(string host, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Counts ? ++_count : 0);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | UserPresent | (Verifies ? UserVerified : 0)), .. count];
    }

    private string Answer(string type, JsonNode task, Func<byte[], JsonObject> respond)
    {
        var client = JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = (string)task["challenge"]!, origin = Origin, crossOrigin = false });
        var response = respond(client);
        response["clientDataJSON"] = Base64Url.EncodeToString(client);
        return new JsonObject { ["id"] = Id, ["rawId"] = Id, ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response }.ToJsonString();
    }
}
