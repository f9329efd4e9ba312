/** Tests inside a real container, for what only it can show: injection, persistence and transactions. */
package org.likeness.crm.container;
