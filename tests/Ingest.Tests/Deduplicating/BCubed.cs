namespace Ingest.Tests.Deduplicating;

/// <summary>How well found groups fit true ones, item by item.</summary>
internal static class BCubed
{
    public static (double Precision, double Recall, double F1) Score(List<string> truth, List<string> found)
    {
        double precision = 0, recall = 0;
        for (var i = 0; i < truth.Count; i++)
        {
            int sameTruth = 0, sameFound = 0, both = 0;
            for (var j = 0; j < truth.Count; j++)
            {
                sameTruth += truth[i] == truth[j] ? 1 : 0;
                sameFound += found[i] == found[j] ? 1 : 0;
                both += truth[i] == truth[j] && found[i] == found[j] ? 1 : 0;
            }

            precision += (double)both / sameFound;
            recall += (double)both / sameTruth;
        }

        precision /= truth.Count;
        recall /= truth.Count;
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }
}
