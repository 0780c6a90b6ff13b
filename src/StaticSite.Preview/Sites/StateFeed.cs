namespace StaticSite.Preview.Sites;

/// <summary>The state of the preview, for everyone who follows it. Safe to use from any thread.</summary>
internal sealed class StateFeed
{
    private readonly Lock _gate = new();
    private PreviewState _state = new(0, false, true, []);
    private TaskCompletionSource _changed = New();

    /// <summary>The state now, and a task that ends when there is another.</summary>
    public (PreviewState State, Task Changed) Current
    {
        get
        {
            lock (_gate) return (_state, _changed.Task);
        }
    }

    /// <summary>Publishes a new version.</summary>
    public void Publish(PreviewState state)
    {
        lock (_gate) Set(state);
    }

    /// <summary>Publishes what became known of a version, unless there is a newer one by now.</summary>
    /// <param name="version">The version.</param>
    /// <param name="change">The state with what became known; the state itself for nothing.</param>
    public void Update(long version, Func<PreviewState, PreviewState> change)
    {
        lock (_gate)
        {
            if (_state.Version != version) return;
            PreviewState next = change(_state);
            if (next != _state) Set(next);
        }
    }

    private void Set(PreviewState state)
    {
        _state = state;
        TaskCompletionSource changed = _changed;
        _changed = New();
        changed.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
