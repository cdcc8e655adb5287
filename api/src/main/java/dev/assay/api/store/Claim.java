package dev.assay.api.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to grade what is in a SQLite file, held by one service at a time. The system takes it
 * back when the process dies, however it dies; so whoever gets it knows that no other is at work.
 */
final class Claim implements AutoCloseable {
  private final FileChannel channel;

  private Claim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StoreException if another service has it
   */
  static Claim on(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Claim(channel);
      }
      channel.close();
      throw inUse(database, null);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw inUse(database, e);
    } catch (IOException e) {
      throw new StoreException("the lock " + file + " cannot be taken", e);
    }
  }

  private static StoreException inUse(Path database, @Nullable Throwable e) {
    return new StoreException(
        "another service works on the store %s; several share a PostgreSQL store"
            .formatted(database),
        e);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException _) {
      // It is given up either way.
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
