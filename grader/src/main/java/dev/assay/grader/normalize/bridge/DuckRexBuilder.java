package dev.assay.grader.normalize.bridge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.SqlCollation;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;

/** Makes text literals of type VARCHAR: Calcite's own are CHAR(n), which compares with padding. */
final class DuckRexBuilder extends RexBuilder {
  DuckRexBuilder() {
    super(new Utf8TypeFactory());
  }

  RexLiteral text(String value, RelDataType type) {
    NlsString text = new NlsString(value, StandardCharsets.UTF_8.name(), SqlCollation.IMPLICIT);
    return makeLiteral(text, type, SqlTypeName.CHAR);
  }

  private static final class Utf8TypeFactory extends SqlTypeFactoryImpl {
    Utf8TypeFactory() {
      super(DuckTypeSystem.INSTANCE);
    }

    @Override
    public Charset getDefaultCharset() {
      return StandardCharsets.UTF_8;
    }
  }
}
