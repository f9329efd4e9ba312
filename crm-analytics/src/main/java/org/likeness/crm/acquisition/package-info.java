/** Where customers come from: what each channel brings, wins, takes and costs. */
package org.likeness.crm.acquisition;
