namespace PlatformSdk.Development.Collecting;

/// <summary>An item that is kept, with its number of characters.</summary>
internal interface IKept
{
    int Size { get; }
}

/// <summary>The latest items, limited by count and size. The lock covers a few writes to memory and nothing that could block.</summary>
internal sealed class Ring<T>(int most, int largest)
    where T : class, IKept
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _items = new(most + 1);
    private long _size;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _items.Count;
        }
    }

    internal long Size
    {
        get
        {
            lock (_lock)
                return _size;
        }
    }

    internal void Add(T item)
    {
        lock (_lock)
        {
            _items.Enqueue(item);
            _size += item.Size;
            while (_items.Count > most || (_size > largest && _items.Count > 1))
                _size -= _items.Dequeue().Size;
        }
    }

    /// <summary>The newest first.</summary>
    internal T[] Newest()
    {
        lock (_lock)
        {
            var items = _items.ToArray();
            Array.Reverse(items);
            return items;
        }
    }
}
