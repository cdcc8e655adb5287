package dev.assay.api.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a store can lie in: a file, and a real server that comes with the build. */
public enum TestStore {
  SQLITE {
    @Override
    public StoreLocation fresh(Path folder) {
      return new StoreLocation.Sqlite(folder.resolve("assay.db"));
    }
  },
  POSTGRESQL {
    @Override
    public StoreLocation fresh(Path folder) {
      String name = "assay_" + NUMBER.incrementAndGet();
      try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return StoreLocation.parse(url(Server.POSTGRES, name));
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** An empty one. */
  public abstract StoreLocation fresh(Path folder);

  /** How the command line names a database of an embedded server. */
  public static String url(EmbeddedPostgres postgres, String database) {
    return "postgresql://postgres@localhost:%d/%s".formatted(postgres.getPort(), database);
  }

  /** Started when it is first needed, and ended with this JVM. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
