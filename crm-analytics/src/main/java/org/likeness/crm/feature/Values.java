package org.likeness.crm.feature;

/** Takes the values of the features of one record, by the feature's number. */
interface Values {
    void text(int feature, String value);

    void number(int feature, double value);
}
