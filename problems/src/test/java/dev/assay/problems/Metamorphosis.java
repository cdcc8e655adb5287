package dev.assay.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;

/** Ways to rewrite a query that keep its meaning; nothing where one does not apply. */
enum Metamorphosis {
  /** Other blanks, line breaks and comments. */
  REFORMATTED {
    @Override
    Optional<String> apply(String sql) {
      return Optional.of("-- rewritten\n" + sql.strip().replace("\n", " /* and */\n\t\n") + "\n--");
    }
  },
  /** The query as the only input of another. */
  WRAPPED {
    @Override
    Optional<String> apply(String sql) {
      return Optional.of("SELECT * FROM (\n" + withoutSemicolon(sql) + "\n) AS whole_answer");
    }
  },
  /** The query as a common table expression. */
  NAMED {
    @Override
    Optional<String> apply(String sql) {
      return Optional.of(
          "WITH whole_answer AS (\n" + withoutSemicolon(sql) + "\n) FROM whole_answer");
    }
  },
  /** Other names for its tables. */
  ALIASES_RENAMED {
    @Override
    Optional<String> apply(String sql) {
      Set<String> aliases = new TreeSet<>();
      Matcher declared = ALIAS.matcher(sql);
      while (declared.find()) {
        aliases.add(declared.group(1));
      }
      aliases.removeIf(alias -> !sql.contains(alias + "."));
      // A name with a list of columns may be the name of one of them, too.
      aliases.removeIf(alias -> Pattern.compile("\\b" + alias + " *\\(").matcher(sql).find());
      String renamed = sql;
      for (String alias : aliases) {
        renamed = renamed.replaceAll("\\b" + alias + "\\b(?! *\\()", alias + "_renamed");
      }
      return renamed.equals(sql) ? Optional.empty() : Optional.of(renamed);
    }
  },
  /** The sides of its joins changed. */
  SIDES_SWAPPED {
    @Override
    Optional<String> apply(String sql) {
      if (sql.contains("//")) {
        return Optional.empty(); // JSqlParser takes DuckDB's integer division for a comment.
      }
      try {
        Statement statement = new CCJSqlParser(withoutSemicolon(sql)).Statement();
        return statement instanceof Select select && swap(select)
            ? Optional.of(statement.toString())
            : Optional.empty();
      } catch (ParseException | TokenMgrException e) {
        return Optional.empty();
      }
    }
  };

  /** A table or subquery followed by a name of one or two letters, as the bank's authors write. */
  private static final Pattern ALIAS =
      Pattern.compile("(?i)(?:from|join|,)\\s+\\w+\\s+(?:as\\s+)?([a-z]{1,2}\\d?)\\b");

  abstract Optional<String> apply(String sql);

  /** The query after some changes, each where it applies. */
  static String applied(String sql, Metamorphosis... changes) {
    String changed = sql;
    for (Metamorphosis change : changes) {
      changed = change.apply(changed).orElse(changed);
    }
    return changed;
  }

  private static String withoutSemicolon(String sql) {
    return sql.strip().replaceFirst(";\\s*$", "");
  }

  private static boolean swap(Select select) {
    boolean swapped = false;
    if (select.getWithItemsList() != null) {
      for (WithItem<?> item : select.getWithItemsList()) {
        if (item.getParenthesedStatement() instanceof ParenthesedSelect inner) {
          swapped |= swap(inner.getSelect());
        }
      }
    }
    return switch (select) {
      case PlainSelect plain -> swapFirstJoin(plain) || swapped;
      case SetOperationList list -> {
        List<Boolean> each = new ArrayList<>();
        list.getSelects().forEach(part -> each.add(swap(part)));
        yield each.contains(true) || swapped;
      }
      case ParenthesedSelect inner -> swap(inner.getSelect()) || swapped;
      default -> swapped;
    };
  }

  /** A star would change the order of its columns with the sides. */
  private static boolean swapFirstJoin(PlainSelect select) {
    boolean star =
        select.getSelectItems().stream()
            .anyMatch(item -> item.getExpression().getClass().equals(AllColumns.class));
    if (select.getJoins() == null || select.getJoins().isEmpty() || star) {
      return false;
    }
    Join join = select.getJoins().getFirst();
    if (join.isFull() || join.isNatural() || join.isSemi() || join.isCross()) {
      return false;
    }
    FromItem left = select.getFromItem();
    select.setFromItem(join.getFromItem());
    join.setFromItem(left);
    if (join.isLeft()) {
      join.setLeft(false);
      join.setRight(true);
    } else if (join.isRight()) {
      join.setRight(false);
      join.setLeft(true);
    }
    return true;
  }
}
