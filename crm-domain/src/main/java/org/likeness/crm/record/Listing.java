package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Sight;

/** Lists records by keyset: a page costs the same wherever it lies. */
@ApplicationScoped
public class Listing {
    /** Most records on one page. */
    public static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private References references;

    /** For CDI. */
    protected Listing() {}

    public Listing(EntityManager em) {
        this.em = em;
        this.references = new References(em);
    }

    /**
     * One page, of records that are to be read only.
     *
     * @throws InvalidInput for an unknown filter or sort, a foreign cursor, or a limit outside 1 to 500
     */
    @SuppressWarnings("unchecked")
    public RecordPage page(ListQuestion asked) {
        if (asked.limit() < 1 || asked.limit() > MOST) {
            throw new InvalidInput("limit", "must be between 1 and " + MOST);
        }
        var type = RecordTypes.of(asked.kind());
        var order = Order.of(type, asked.sort());
        var where = new Conditions(type, asked.sight(), references).filter(asked.filters());
        var total = asked.count() ? counted(asked.kind().table() + " t WHERE " + where.sql(), where) : null;
        if (asked.cursor() != null) {
            order.after(Cursor.read(asked.cursor(), list(asked)), where);
        }
        var sql = "SELECT t.* FROM " + asked.kind().table() + " t WHERE " + where.sql() + order.sql();
        var query = em.createNativeQuery(sql, type.entity()).setMaxResults(asked.limit() + 1);
        where.bind(query);
        List<StoredRecord> found = query.getResultList();
        found.forEach(em::detach); // they are shown, not changed: nothing need look for changes in them
        if (found.size() <= asked.limit()) {
            return new RecordPage(found, null, total);
        }
        var items = found.subList(0, asked.limit());
        return new RecordPage(
                items, order.cursor(list(asked), items.get(items.size() - 1)).text(), total);
    }

    /**
     * The ids of all records that filters let through, newest first.
     *
     * @param most at most so many
     */
    @SuppressWarnings("unchecked")
    public List<Long> ids(RecordKind kind, Map<String, List<String>> filters, Sight sight, int most) {
        var where = new Conditions(RecordTypes.of(kind), sight, references).filter(filters);
        var query = em.createNativeQuery(
                        "SELECT t.id FROM " + kind.table() + " t WHERE " + where.sql() + " ORDER BY t.id DESC")
                .setMaxResults(most);
        where.bind(query);
        return ((List<Number>) query.getResultList())
                .stream().map(Number::longValue).toList();
    }

    /**
     * How many records filters let through.
     *
     * @param most stops counting there, so that a large list costs no more than a small one
     */
    public long count(RecordKind kind, Map<String, List<String>> filters, Sight sight, long most) {
        var where = new Conditions(RecordTypes.of(kind), sight, references).filter(filters);
        return counted("(SELECT 1 FROM " + kind.table() + " t WHERE " + where.sql() + " LIMIT " + most + ") c", where);
    }

    /** @throws InvalidInput if a filter is unknown, or names what is not there */
    public void check(RecordKind kind, Map<String, List<String>> filters, Sight sight) {
        new Conditions(RecordTypes.of(kind), sight, references).filter(filters);
    }

    private static String list(ListQuestion asked) {
        var filters = new TreeMap<>(asked.filters());
        filters.remove("id"); // chosen records may become others from page to page, as stalled deals do
        return asked.kind().path() + " " + asked.sort() + " " + Integer.toHexString(filters.hashCode());
    }

    private Long counted(String from, Conditions where) {
        Query query = em.createNativeQuery("SELECT COUNT(*) FROM " + from);
        where.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The fields that lists of a kind sort by. */
    @SuppressWarnings("unchecked")
    public static List<Field<StoredRecord>> sortable(RecordType<?> type) {
        return ((RecordType<StoredRecord>) type)
                .fields().all().stream()
                        .filter(f -> f.column() != null && f.type() != FieldType.REFERENCE)
                        .toList();
    }

    /** The field sorted by, and which way. */
    private record Order(Field<StoredRecord> field, boolean down) {
        static Order of(RecordType<?> type, String sort) {
            var down = sort.startsWith("-");
            var name = down ? sort.substring(1) : sort;
            var field = sortable(type).stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(
                            "sort",
                            "must be one of "
                                    + sortable(type).stream().map(Field::name).collect(Collectors.joining(", "))
                                    + ", with - before it for descending"));
            return new Order(field, down);
        }

        String sql() {
            var way = down ? " DESC" : "";
            return " ORDER BY t." + field.column() + way + ", t.id" + way;
        }

        /** What lies after the cursor; the servers put empty values first going up and last going down. */
        void after(Cursor cursor, Conditions where) {
            var c = "t." + field.column();
            var than = down ? " < " : " > ";
            if (cursor.value() == null) {
                var rest = down ? "" : " OR " + c + " IS NOT NULL";
                where.and("((" + c + " IS NULL AND t.id" + than + ":afterId)" + rest + ")");
            } else {
                var rest = down ? " OR " + c + " IS NULL" : "";
                where.and("(" + c + than + ":after OR (" + c + " = :after AND t.id" + than + ":afterId)" + rest + ")");
                where.parameter("after", value(cursor.value()));
            }
            where.parameter("afterId", cursor.id());
        }

        Cursor cursor(String list, StoredRecord last) {
            return new Cursor(list, FieldText.of(field.get().apply(last)), last.key());
        }

        private Object value(String text) {
            try {
                return field.type() == FieldType.TEXT ? text : FieldInput.read(field, text);
            } catch (FieldInput.Unfit e) {
                throw new InvalidInput("cursor", "is not one that this list gave out");
            }
        }
    }
}
