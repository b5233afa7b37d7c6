using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Answers that are expected and neither thrown nor traced as failures.</summary>
internal static class Accepting
{
    public static ResponseClassifier NotFound { get; } = new StatusCodeClassifier([200, 202, 204, 404]);

    public static ResponseClassifier Conflict { get; } = new StatusCodeClassifier([200, 201, 202, 204, 409]);
}
