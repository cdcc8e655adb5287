package dev.assay.api.chaos;

import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A server that can be stopped and started again, on the same data and the same port. */
final class RestartingPostgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  RestartingPostgres(Path folder) throws IOException {
    data = folder.resolve("postgresql");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = start();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  StoreLocation location() {
    return StoreLocation.parse(TestStore.url(server, "postgres"));
  }

  /** Cuts off all who are connected. */
  void restart() throws IOException {
    server.close();
    server = start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
