import CNcurses

/// Denies core files and other processes a look at our memory, for the rest of the run.
///
/// Opening a terminal does it too; this is for commands that read notes without one.
public func keepMemoryPrivate() { cn_keep_memory_private() }
