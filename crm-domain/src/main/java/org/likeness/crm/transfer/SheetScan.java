package org.likeness.crm.transfer;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a part of a workbook for what no sheet can have: the reading library makes room for every column up to a cell's address,
 * and holds each text whole. It reads with the library's own parser, so that both see the same.
 */
final class SheetScan {
    /** Sheets end at column XFD. */
    private static final int LAST_COLUMN = 1 << 14;

    /** Excel's own limit for a cell is 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final XMLInputFactory PARSERS = parsers();

    private SheetScan() {}

    /** Whether the part may be read; what is no XML is not looked at further, because the library cannot read it either. */
    static boolean harmless(InputStream part) throws IOException {
        try {
            var reader = PARSERS.createXMLStreamReader(part);
            int text = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    text = 0;
                    if (reader.getLocalName().equals("c") && column(reader) > LAST_COLUMN) {
                        return false;
                    }
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text += reader.getTextLength();
                    if (text > LONGEST_TEXT) {
                        return false;
                    }
                }
            }
            return true;
        } catch (XMLStreamException unreadable) {
            return true;
        }
    }

    private static int column(XMLStreamReader cell) {
        var address = cell.getAttributeValue(null, "r");
        int column = 0;
        for (int i = 0; address != null && i < address.length() && column <= LAST_COLUMN; i++) {
            int letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                break;
            }
            column = column * 26 + letter;
        }
        return column;
    }

    private static XMLInputFactory parsers() {
        var parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return parsers;
    }
}
