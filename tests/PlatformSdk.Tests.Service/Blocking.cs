namespace Orders;

/// <summary>Ways to keep a thread of the pool.</summary>
internal static class Blocking
{
    private static readonly Lock s_gate = new();

    internal static void Block(string how, int milliseconds)
    {
        switch (how)
        {
            case "sleep": Thread.Sleep(milliseconds); break;
            case "wait": Task.Delay(milliseconds).Wait(); break;
            case "lock":
                lock (s_gate)
                    Thread.Sleep(milliseconds);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }
    }
}
