package org.likeness.crm.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** A sale that happened (成交/订单), from here or from another system. */
@Entity
@Table(name = "purchases")
public class Purchase extends ImportedRecord {
    public static final Fields<Purchase> FIELDS = withDates(StoredRecord.<Purchase>commonFields()
            .add(Fields.<Purchase>reference(
                            "account", "account_id", RecordKind.ACCOUNTS, p -> p.account, (p, v) -> p.account = v)
                    .asRequired())
            .add(Fields.reference(
                    "product", "product_id", RecordKind.PRODUCTS, p -> p.product, (p, v) -> p.product = v))
            .add(Fields.reference("deal", "deal_id", RecordKind.DEALS, p -> p.deal, (p, v) -> p.deal = v))
            .add(Fields.number("quantity", "quantity", p -> p.quantity, (p, v) -> p.quantity = v))
            .add(Fields.money("amount", "amount", p -> p.amount, (p, v) -> p.amount = v))
            .add(Fields.<Purchase>text("currency", "currency", p -> p.currency, (p, v) -> p.currency = v)
                    .upTo(3))
            .add(Fields.<Purchase>moment("purchasedAt", "purchased_at", p -> p.purchasedAt, (p, v) -> p.purchasedAt = v)
                    .asRequired()));

    @Column(name = "account_id")
    private Long account;

    @Column(name = "product_id")
    private Long product;

    @Column(name = "deal_id")
    private Long deal;

    private Double quantity;
    private BigDecimal amount;
    private String currency;

    @Column(name = "purchased_at")
    private Instant purchasedAt;

    /** For Hibernate. */
    protected Purchase() {}

    public Purchase(Instant now) {
        super(now);
    }

    @Override
    public void settle(Set<String> changed, Instant now) {
        if (changed.contains("purchasedAt")) {
            Moments.refuseToCome("purchasedAt", purchasedAt, now);
        }
    }
}
