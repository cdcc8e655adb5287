package dev.assay.api.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The SQLite file: opened for several threads, durable at every commit, its tables up to date. */
final class Database {
  private static final int CONNECTIONS = 4;

  private Database() {}

  static HikariDataSource open(Path folder) {
    HikariDataSource dataSource = null;
    try {
      Files.createDirectories(folder);
      dataSource = new HikariDataSource(config(folder.resolve("assay.db")));
      migrate(dataSource);
      return dataSource;
    } catch (IOException | RuntimeException e) {
      if (dataSource != null) {
        dataSource.close();
      }
      throw new StoreException("the store in " + folder + " cannot be opened", e);
    }
  }

  /**
   * Transactions take the write lock at once (IMMEDIATE): one that reads first and writes later
   * would fail at the write if another had written meanwhile, however long it may wait.
   */
  private static HikariConfig config(Path file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", "10000");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    config.setMaximumPoolSize(CONNECTIONS);
    return config;
  }

  private static void migrate(HikariDataSource dataSource) throws FlywayException {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:dev/assay/api/store/sqlite")
        .load()
        .migrate();
  }
}
