package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.Serial;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tiny databases that lie in this worker's memory, by schema and form; the least recently used
 * give way to new ones. No fixture is ever in reach of them.
 */
final class Memory {
  /** So begin the names of databases in memory, and no path of a file. */
  private static final String SIGN = ":";

  /** Two schemas in three forms; an idle instance takes a few MB. */
  private static final int MOST = 6;

  private final Map<Key, Home> homes =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Home> eldest) {
          if (size() <= MOST) {
            return false;
          }
          eldest.getValue().instance().close();
          return true;
        }
      };

  private record Key(String ddl, Request.Form form) {}

  /** An instance for databases of one schema. */
  sealed interface Home permits SingleHome, BatchHome {
    Instance instance();

    void load(String name, List<Request.Tuples> tables) throws SQLException;
  }

  static boolean holds(String database) {
    return database.startsWith(SIGN);
  }

  /** The answer to a request to load. */
  Response load(Request.Load load) throws SQLException {
    Key key = new Key(load.ddl(), load.form());
    Home home = homes.get(key);
    try {
      if (home == null) {
        home = open(load.ddl(), load.form());
        homes.put(key, home);
      }
      home.load(load.name(), load.tables());
      return new Response.Built();
    } catch (SQLException e) {
      Home broken = homes.remove(key);
      if (broken != null) {
        broken.instance().close();
      }
      return new Response.Failed(String.valueOf(e.getMessage()), 0);
    }
  }

  private static Home open(String ddl, Request.Form form) throws SQLException {
    List<String> types =
        DdlScript.split(ddl).stream()
            .filter(DdlScript.Statement::createsType)
            .map(DdlScript.Statement::text)
            .toList();
    return switch (form) {
      case SINGLE -> new SingleHome(Instance.openInMemory(types, false));
      case SHUFFLED -> new SingleHome(Instance.openInMemory(types, true));
      case BATCH -> new BatchHome(Instance.openBare(types));
    };
  }

  /** The instance that holds this database and nothing else. */
  Optional<Instance> single(String name, boolean shuffled) {
    Request.Form form = shuffled ? Request.Form.SHUFFLED : Request.Form.SINGLE;
    for (Map.Entry<Key, Home> entry : List.copyOf(homes.entrySet())) {
      if (entry.getKey().form() == form
          && entry.getValue() instanceof SingleHome home
          && home.holds(name)) {
        homes.get(entry.getKey()); // Used most recently.
        return Optional.of(home.instance());
      }
    }
    return Optional.empty();
  }

  /** Where these databases lie side by side. */
  Optional<BatchHome> batch(String name) {
    for (Map.Entry<Key, Home> entry : List.copyOf(homes.entrySet())) {
      if (entry.getValue() instanceof BatchHome home && home.holds(name)) {
        homes.get(entry.getKey());
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }
}
