/** Channels and campaigns: where customers come from, and what that costs. */
package org.likeness.crm.channel;
