package org.likeness.crm.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;
import org.likeness.crm.kernel.Fields;

/** What a company is like (企业属性), shared by accounts and leads; everything may be unknown. */
@Embeddable
public class Firmographics {
    private String industry;

    @Column(name = "sub_industry")
    private String subIndustry;

    private Long employees;

    @Column(name = "annual_revenue")
    private Double annualRevenue;

    @Column(name = "development_stage")
    private String developmentStage;

    private String country;
    private String region;
    private String city;

    @Column(name = "business_type")
    private String businessType;

    @Column(name = "purchase_pattern")
    private String purchasePattern;

    private Boolean referral;

    @Column(name = "needs_approval")
    private Boolean needsApproval;

    public Long employees() {
        return employees;
    }

    public String industry() {
        return industry;
    }

    /** Adds the firmographic fields to those of a record that has them. */
    public static <E> Fields<E> describe(Fields<E> fields, Function<E, Firmographics> of) {
        return fields.add(Fields.text(
                        "industry", "industry", e -> of.apply(e).industry, (e, v) -> of.apply(e).industry = v))
                .add(Fields.text(
                        "subIndustry",
                        "sub_industry",
                        e -> of.apply(e).subIndustry,
                        (e, v) -> of.apply(e).subIndustry = v))
                .add(Fields.<E>whole(
                                "employees",
                                "employees",
                                e -> of.apply(e).employees,
                                (e, v) -> of.apply(e).employees = v)
                        .atLeast(0))
                .add(Fields.text("sizeBand", null, e -> SizeBand.label(of.apply(e).employees), null))
                .add(Fields.<E>number(
                                "annualRevenue",
                                "annual_revenue",
                                e -> of.apply(e).annualRevenue,
                                (e, v) -> of.apply(e).annualRevenue = v)
                        .atLeast(0))
                .add(Fields.text(
                        "developmentStage",
                        "development_stage",
                        e -> of.apply(e).developmentStage,
                        (e, v) -> of.apply(e).developmentStage = v))
                .add(Fields.text("country", "country", e -> of.apply(e).country, (e, v) -> of.apply(e).country = v))
                .add(Fields.text("region", "region", e -> of.apply(e).region, (e, v) -> of.apply(e).region = v))
                .add(Fields.text("city", "city", e -> of.apply(e).city, (e, v) -> of.apply(e).city = v))
                .add(Fields.text(
                        "businessType",
                        "business_type",
                        e -> of.apply(e).businessType,
                        (e, v) -> of.apply(e).businessType = v))
                .add(Fields.text(
                        "purchasePattern",
                        "purchase_pattern",
                        e -> of.apply(e).purchasePattern,
                        (e, v) -> of.apply(e).purchasePattern = v))
                .add(Fields.yesNo(
                        "referral", "referral", e -> of.apply(e).referral, (e, v) -> of.apply(e).referral = v))
                .add(Fields.yesNo(
                        "needsApproval",
                        "needs_approval",
                        e -> of.apply(e).needsApproval,
                        (e, v) -> of.apply(e).needsApproval = v));
    }
}
