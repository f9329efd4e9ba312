package org.likeness.crm.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.StoredRecord;

/** Something we sell, with its list price. */
@Entity
@Table(name = "products")
public class Product extends CustomRecord {
    public static final Fields<Product> FIELDS = withOrigin(StoredRecord.<Product>commonFields()
            .add(Fields.<Product>text("name", "name", p -> p.name, (p, v) -> p.name = v)
                    .asRequired())
            .add(Fields.<Product>money("price", "price", p -> p.price, (p, v) -> p.price = v)
                    .atLeast(0))
            .add(Fields.<Product>text("currency", "currency", p -> p.currency, (p, v) -> p.currency = v)
                    .upTo(3))
            .add(Fields.text("category", "category", p -> p.category, (p, v) -> p.category = v)));

    private String name;
    private BigDecimal price;
    private String currency;
    private String category;

    /** For Hibernate. */
    protected Product() {}

    public Product(Instant now) {
        super(now);
    }

    public Product(String name, Instant now) {
        super(now);
        this.name = name;
    }
}
