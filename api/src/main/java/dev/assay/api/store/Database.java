package dev.assay.api.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** Opens a database for several threads, durable at every commit, its tables up to date. */
final class Database {
  /** SQLite has one writer at a time: more connections would only wait. */
  private static final int SQLITE_CONNECTIONS = 4;

  private static final int POSTGRESQL_CONNECTIONS = 12;

  /** How long a caller waits for a connection before the store counts as out of order. */
  private static final int CONNECTION_TIMEOUT_MS = 10_000;

  private Database() {}

  /**
   * @throws StoreException if it cannot be opened
   */
  static HikariDataSource open(StoreLocation location) {
    HikariDataSource dataSource = null;
    try {
      dataSource = new HikariDataSource(config(location));
      migrate(dataSource, location);
      return dataSource;
    } catch (IOException | RuntimeException e) {
      if (dataSource != null) {
        dataSource.close();
      }
      throw new StoreException("the store " + location + " cannot be opened", e);
    }
  }

  private static HikariConfig config(StoreLocation location) throws IOException {
    HikariConfig config =
        switch (location) {
          case StoreLocation.Sqlite(Path file) -> sqlite(file.toAbsolutePath());
          case StoreLocation.Postgresql postgresql -> postgresql(postgresql);
        };
    config.setPoolName("store");
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    return config;
  }

  /**
   * Transactions take the write lock at once (IMMEDIATE): one that reads first and writes later
   * would fail at the write if another had written meanwhile, however long it may wait.
   */
  private static HikariConfig sqlite(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", "10000");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    config.setMaximumPoolSize(SQLITE_CONNECTIONS);
    return config;
  }

  /** PostgreSQL commits to the disk by itself ({@code synchronous_commit}), unless told not to. */
  private static HikariConfig postgresql(StoreLocation.Postgresql location) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password());
    config.addDataSourceProperty("ApplicationName", "assay");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
    return config;
  }

  private static void migrate(HikariDataSource dataSource, StoreLocation location) {
    String dialect =
        switch (location) {
          case StoreLocation.Sqlite _ -> "sqlite";
          case StoreLocation.Postgresql _ -> "postgresql";
        };
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:dev/assay/api/store/" + dialect)
        .load()
        .migrate();
  }
}
