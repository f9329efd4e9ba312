package org.likeness.crm.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.RecordKind;

/** What can be imported, and the targets that a file's columns can be mapped to: the record's own JSON names. */
public enum ImportKind {
    ACCOUNTS(
            RecordKind.ACCOUNTS,
            "externalId name parent " + Names.FIRMOGRAPHICS + " channel owner createdAt phone email domain"),
    CONTACTS(RecordKind.CONTACTS, "externalId account name email phone title function level buyingRole"),
    LEADS(
            RecordKind.LEADS,
            "externalId name " + Names.FIRMOGRAPHICS + " channel owner createdAt phone email domain"
                    + " contactName title decisionFunction decisionLevel campaign outcome closedAt lossReason"),
    DEALS(
            RecordKind.DEALS,
            "externalId name account product pipeline stage outcome amount currency openedAt closedAt expectedCloseOn"
                    + " owner channel campaign lossReason"),
    PRODUCTS(RecordKind.PRODUCTS, "externalId name price category"),
    PURCHASES(RecordKind.PURCHASES, "externalId account product quantity amount purchasedAt"),
    STAGE_VISITS(RecordKind.STAGE_VISITS, "deal stage enteredAt leftAt"),
    FOLLOW_UPS(RecordKind.FOLLOW_UPS, "externalId account lead deal contact method at text outcome"),
    EVENTS(RecordKind.EVENTS, "externalId account lead type at");

    /** What targets of user-defined fields begin with. */
    public static final String CUSTOM = "custom.";

    /** Those whose rows people know by a name: an import without one is likely a mistake. */
    public static final Set<ImportKind> NAMED = Set.of(ACCOUNTS, CONTACTS, LEADS);

    private static final class Names {
        private static final String FIRMOGRAPHICS =
                "industry subIndustry employees annualRevenue developmentStage country"
                        + " region city businessType purchasePattern referral needsApproval";
    }

    private final RecordKind record;
    private final List<String> targets;

    ImportKind(RecordKind record, String targets) {
        this.record = record;
        this.targets = List.of(targets.split(" "));
    }

    public RecordKind record() {
        return record;
    }

    /** The names that columns can be mapped to, besides {@code custom.<key>}. */
    public List<String> targets() {
        return targets;
    }

    /** Whether its records can carry user-defined fields. */
    public boolean carriesCustomFields() {
        return Arrays.stream(CustomField.Carrier.values())
                .anyMatch(c -> c.name().equals(record.name()));
    }

    /** The word in specs: {@code stage-visits}. */
    public String path() {
        return record.path();
    }

    public static Optional<ImportKind> ofPath(String path) {
        return Arrays.stream(values()).filter(k -> k.path().equals(path)).findFirst();
    }
}
