package dev.assay.grader.worker;

import java.io.Serial;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An instance without data, and warm ones with: the least recently used gives way to a new one. */
final class Instances {
  /** A problem of four fixtures and three shuffled copies of each; an idle one takes a few MB. */
  private static final int MOST = 16;

  private final Instance bare;
  private final Map<Key, Instance> open =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instance> eldest) {
          if (size() <= MOST) {
            return false;
          }
          eldest.getValue().close();
          return true;
        }
      };

  Instances() throws SQLException {
    bare = Instance.open("", false);
  }

  /** The one without a database. */
  Instance bare() {
    return bare;
  }

  /**
   * @param database the file of the fixture
   */
  Instance get(String database, boolean shuffled) throws SQLException {
    Key key = new Key(database, shuffled);
    Instance instance = open.get(key);
    if (instance == null) {
      instance = Instance.open(database, shuffled);
      open.put(key, instance);
    }
    return instance;
  }

  private record Key(String database, boolean shuffled) {}
}
