using StaticSite.Pipelines;

namespace StaticSite.Editorial;

/// <summary>An extension whose data must be looked at again by a date.</summary>
public interface IReviewed
{
    /// <summary>What must be looked at again, in any order. Called when all data is read.</summary>
    IEnumerable<ReviewDate> Reviews(BuildContext context);
}
