/** What leads and accounts did: behaviour, with its time. */
package org.likeness.crm.event;
