package dev.assay.api;

import dev.assay.api.store.StoreLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that names a store. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "STORE",
      converter = Converter.class,
      description =
          "Where submissions and tokens are kept: sqlite:PATH, or"
              + " postgresql://USER:PASSWORD@HOST/DATABASE, which several services may share"
              + " (default: sqlite:~/.local/share/assay/assay.db).")
  private @Nullable StoreLocation store;

  StoreLocation location(Installation installation) {
    return store == null
        ? new StoreLocation.Sqlite(installation.data().resolve("assay.db"))
        : store;
  }

  /** Reads it. */
  static final class Converter implements ITypeConverter<StoreLocation> {
    @Override
    public StoreLocation convert(String text) {
      try {
        return StoreLocation.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
