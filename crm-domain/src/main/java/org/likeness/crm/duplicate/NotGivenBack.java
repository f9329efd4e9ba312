package org.likeness.crm.duplicate;

/**
 * A value that a record could not have back when a merge was taken back.
 *
 * @param ofSurvivor whether it is one of the record that had stayed; else of the one that came back
 * @param field its name
 * @param reason what is in its way, to be read after the field's name
 */
public record NotGivenBack(boolean ofSurvivor, String field, String reason) {}
