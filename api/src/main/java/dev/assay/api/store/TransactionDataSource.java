package dev.assay.api.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection of the transaction that the calling thread is in. db-scheduler takes a
 * connection of its own for whatever it writes: given this one, its job is committed, or rolled
 * back, with the submission that it is for.
 */
final class TransactionDataSource implements DataSource {
  private static final ScopedValue<Connection> CONNECTION = ScopedValue.newInstance();

  /** Runs a task within the transaction of the connection. */
  static void within(Connection connection, Runnable task) {
    ScopedValue.where(CONNECTION, connection).run(task);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!CONNECTION.isBound()) {
      throw new SQLException("there is no transaction to take part in");
    }
    return unclosable(CONNECTION.get());
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
